package vn.ocop.certification.qualityissuer;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

final class IssuerJson {

    private IssuerJson() {}

    /** @param accreditation number under which it is accredited or appointed */
    @Schema(name = "NewCertificateIssuer", examples = """
            {"name": "Vinacert", "accreditation": "VICAS 009", "country": "VN", "website": "https://vinacert.vn"}""")
    record NewJson(
            @Size(max = 300) String name,
            @Nullable @Size(max = 200) String accreditation,
            @Nullable @Pattern("[A-Z]{2}") String country,
            @Nullable @Size(max = 300) String website,
            @Nullable @Size(max = 1000) String note) {}

    @Schema(name = "CertificateIssuer")
    record IssuerView(
            UUID id,
            String name,
            @Nullable String accreditation,
            String country,
            @Nullable String website,
            @Nullable String note,
            long version) {}
}
