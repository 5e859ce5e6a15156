package vn.ocop.assessment.decision;

record Signer(String name, String position) {}
