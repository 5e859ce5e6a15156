package vn.ocop.platform.problem;

/** A module's texts: {@code <baseName>.properties} is Vietnamese, {@code <baseName>_en.properties} English; both UTF-8, MessageFormat. */
public interface MessageBundle {

    /** Path on the class path without ending, e.g. {@code messages/product}. */
    String baseName();
}
