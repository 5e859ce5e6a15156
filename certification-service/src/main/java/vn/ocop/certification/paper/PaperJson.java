package vn.ocop.certification.paper;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/**
 * A document as it is quoted: the file itself is kept elsewhere.
 *
 * @param title what it is, e.g. "Quy chế quản lý và sử dụng"
 * @param sha256 of the file, so that a copy can be compared
 */
@Schema(name = "QuotedDocument", examples = """
        {"number": "4909/QĐ-SHTT", "issuedOn": "2020-12-25", "issuer": "Cục Sở hữu trí tuệ", "title": "Quyết định đăng bạ"}""")
public record PaperJson(
        @Size(max = 100) String number,
        @Nullable LocalDate issuedOn,
        @Nullable @Size(max = 300) String issuer,
        @Nullable @Size(max = 300) String title,
        @Nullable @Pattern("[0-9a-f]{64}") String sha256) {}
