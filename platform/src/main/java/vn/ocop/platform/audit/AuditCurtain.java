package vn.ocop.platform.audit;

/**
 * What not even an auditor is shown yet. A service whose records would tell too early (who has scored, and by equal hashes
 * what) has one bean of this type; the records are sealed all the same and seen as soon as the condition no longer holds.
 */
public interface AuditCurtain {

    /** @return an SQL condition over the columns of {@code audit_record} without parameters, true for what stays hidden */
    String hidden();
}
