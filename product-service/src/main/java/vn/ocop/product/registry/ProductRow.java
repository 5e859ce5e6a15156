package vn.ocop.product.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Table {@code product} without its code, which the catalogue writes. */
@Entity
@Table(name = "product")
@NullUnmarked // Hibernate fills it after construction
class ProductRow {

    @Id
    UUID id;

    @Column(name = "producer_id", nullable = false, updatable = false)
    UUID producerId;

    @Column(name = "product_set")
    @Nullable
    Short productSet;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String description;

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
}
