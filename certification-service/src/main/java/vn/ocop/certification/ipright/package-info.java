/** Intellectual property rights: applications and registrations with the office's course of states. */
@NullMarked
package vn.ocop.certification.ipright;

import org.jspecify.annotations.NullMarked;
