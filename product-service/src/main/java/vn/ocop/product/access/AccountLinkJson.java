package vn.ocop.product.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** @param username as in the identity provider */
@Schema(examples = "{\"username\": \"tq.producer2\"}")
record AccountLinkJson(
        @Size(min = 1, max = 100) @Pattern("[A-Za-z0-9._@+-]+")
        String username) {}
