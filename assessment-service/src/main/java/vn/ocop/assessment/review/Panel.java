package vn.ocop.assessment.review;

import java.util.UUID;
import vn.ocop.assessment.rating.OperatingRules;

/**
 * The council that has the product, with its rules as they were at assignment: a later change does not reach it.
 */
public record Panel(UUID councilId, OperatingRules rules) {}
