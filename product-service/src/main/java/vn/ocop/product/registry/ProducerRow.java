package vn.ocop.product.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Table {@code producer}: the public facts of a producer. */
@Entity
@Table(name = "producer")
@NullUnmarked // Hibernate fills it after construction
class ProducerRow {

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    @Column(name = "folded_name", nullable = false)
    String foldedName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ProducerType type;

    @Column(name = "commune_code", nullable = false)
    String communeCode;

    @Column(name = "province_code", nullable = false)
    String provinceCode;

    @Column(nullable = false, updatable = false)
    String origin;

    @Column(name = "imported_at")
    @Nullable
    Instant importedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    /** Moves the version also when only the private data changed. */
    @Column(nullable = false)
    int changes;

    @Version
    long version;
}
