package vn.ocop.platform.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.platform.event.Topic.Lane;

/** All topics (docs/events.md). */
public final class Topics {

    /** For ever: the partition of a key must not change. */
    public static final int PARTITIONS = 12;

    public static final Topic PRODUCT = new Topic("ocop.product.v1", Lane.LIVE, false);
    /** Attributes of persons and accounts; access by ACL. */
    public static final Topic PRODUCT_RESTRICTED = new Topic("ocop.product-restricted.v1", Lane.LIVE, true);

    public static final Topic PRODUCT_IMPORTS = new Topic("ocop.product-imports.v1", Lane.BULK, false);

    public static final Topic ASSESSMENT = new Topic("ocop.assessment.v1", Lane.LIVE, false);
    public static final Topic ASSESSMENT_IMPORTS = new Topic("ocop.assessment-imports.v1", Lane.BULK, false);
    public static final Topic CERTIFICATION = new Topic("ocop.certification.v1", Lane.LIVE, false);
    public static final Topic CERTIFICATION_IMPORTS = new Topic("ocop.certification-imports.v1", Lane.BULK, false);

    public static final List<Topic> ALL = List.of(
            PRODUCT,
            PRODUCT_IMPORTS,
            PRODUCT_RESTRICTED,
            ASSESSMENT,
            ASSESSMENT_IMPORTS,
            CERTIFICATION,
            CERTIFICATION_IMPORTS);

    private static final Map<Topic, Topic> OF_IMPORTS =
            Map.of(PRODUCT, PRODUCT_IMPORTS, CERTIFICATION, CERTIFICATION_IMPORTS);

    /** Where all events of an aggregate lie that an import brought into the system (ADR-0185); none if its imports have events of their own. */
    public static Optional<Topic> ofImports(Topic topic) {
        return Optional.ofNullable(OF_IMPORTS.get(topic));
    }

    private Topics() {}
}
