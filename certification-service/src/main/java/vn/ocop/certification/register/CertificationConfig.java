package vn.ocop.certification.register;

import io.smallrye.config.ConfigMapping;

/** Settings of this service. */
@ConfigMapping(prefix = "ocop")
interface CertificationConfig {

    /** The public address of the gateway; printed into every QR code. */
    String selfBaseUrl();
}
