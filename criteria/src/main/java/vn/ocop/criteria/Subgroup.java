package vn.ocop.criteria;

/** A printed heading between section and criterion (sets 11 and 13: appearance 6.1, brew 6.2). */
public record Subgroup(String code, Text name, int max) {}
