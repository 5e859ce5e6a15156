package vn.ocop.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST whose body is a file of any size: it is received into the file store outside of any transaction, and a bean behind it that is
 * {@link Idempotent} takes the record of what was received.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Spooled {}
