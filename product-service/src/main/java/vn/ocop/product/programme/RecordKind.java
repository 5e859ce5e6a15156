package vn.ocop.product.programme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A kind of programme record: the record class below it is the body of requests, the columns of its table and those of its files. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecordKind {

    /** Below {@code /api/v1/}. */
    String path();

    /** As events and statistics call it; the table has the same name with underscores. */
    String name();

    /** Names of fields that no two active records have alike, all of them together; none: any two may be alike. */
    String[] once() default {};

    Readers readers() default Readers.PROGRAMME;

    Writers writers() default Writers.OFFICES;

    /** Who reads single records; a producer always reads its own. */
    enum Readers {
        /** Offices, authorities and auditors of the area, readers of statistics; records of the nation all of them. */
        PROGRAMME,
        /** Names persons: offices of the area and the auditor. Only its codes go on the open topic. */
        PERSONAL,
        /** Business data of a producer: commune and province of the area and the auditor. Only its codes go on the open topic. */
        CONFIDENTIAL
    }

    /** Who writes; each in its own area. */
    enum Writers {
        OFFICES,
        /** And a producer what names it. */
        OFFICES_AND_PRODUCERS,
        CENTRAL_OFFICE
    }
}
