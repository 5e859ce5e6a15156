package vn.ocop.product.programme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of an editable list ({@code code_entry}) that is in use on the first day of the record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface CodeOf {

    String SALES_CHANNEL = "SALES_CHANNEL";
    String QUALITY_STANDARD = "QUALITY_STANDARD";

    String value();
}
