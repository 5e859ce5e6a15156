package vn.ocop.product.programme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id, or each of the ids, is one of this table of the service. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Refers {

    String PRODUCT = "product";
    String PRODUCER = "producer";
    String EVIDENCE = "evidence";
    String DOSSIER = "dossier";

    String value();
}
