/** The life of an intellectual property right: the office's course, terms and renewals by kind. Pure rules (ADR-0136). */
@NullMarked
package vn.ocop.certification.iplife;

import org.jspecify.annotations.NullMarked;
