/** Events in and out: event table and outbox, one sender per lane, consumers whose effect and position commit together. */
@NullMarked
package vn.ocop.platform.event;

import org.jspecify.annotations.NullMarked;
