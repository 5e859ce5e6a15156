package vn.ocop.product.dossier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;

/** @param note what the producer explains; needed where nothing in the dossier is another */
@Schema(name = "Completion", examples = "{\"note\": \"Đã bổ sung hợp đồng mua nguyên liệu năm 2026\"}")
record CompletionJson(@Nullable @Size(min = 1, max = 2000) String note) {

    @Nullable
    String text() {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
