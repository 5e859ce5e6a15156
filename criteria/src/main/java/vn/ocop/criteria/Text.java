package vn.ocop.criteria;

/** A text shown to people, in Vietnamese (as the decision prints it, shortened) and in English. */
public record Text(String vi, String en) {}
