package vn.ocop.product.dossier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dossier still lacks, and why; messages in the reader's language. */
@Schema(name = "Completeness", examples = """
                {"complete": false, "missing": [{"documentType": "TEST_REPORT", "criteria": ["8"], "reason": "MISSING_DOCUMENT",
                 "message": "Thiếu: Phiếu kiểm nghiệm (tiêu chí 8)."}]}
                """)
record CompletenessJson(boolean complete, List<MissingJson> missing) {}
