package vn.ocop.assessment.decision;

public record Signer(String name, String position) {}
