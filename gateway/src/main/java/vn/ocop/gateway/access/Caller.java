package vn.ocop.gateway.access;

/**
 * Whom a verified token stands for.
 *
 * @param subject the token's {@code sub}, else its name
 * @param expiresAt seconds since 1970
 */
public record Caller(String subject, long expiresAt) {}
