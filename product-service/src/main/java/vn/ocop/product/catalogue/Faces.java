package vn.ocop.product.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.catalogue.FaceJson.PackagingJson;
import vn.ocop.product.catalogue.FaceJson.PictureJson;

/** What one sees of products on a shelf. */
record Faces(Map<UUID, List<PackagingJson>> packagings, Map<UUID, List<PictureJson>> pictures) {

    Face of(UUID product) {
        var picture = pictures.getOrDefault(product, List.of());
        return new Face(packagings.getOrDefault(product, List.of()), picture.isEmpty() ? null : picture.getFirst());
    }

    /** @param packagings in which it is sold now, the oldest first */
    record Face(List<PackagingJson> packagings, @Nullable PictureJson picture) {}
}
