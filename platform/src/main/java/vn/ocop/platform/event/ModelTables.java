package vn.ocop.platform.event;

import vn.ocop.platform.database.Db;

/** Which tables a thread applies events to: those that answer, or their shadows in the schema of a read model that is being rebuilt. */
public final class ModelTables {

    /** Schema in which a read model is built. */
    static final String SHADOW = "rebuild";

    /** Schema of the tables that were switched away, until they are dropped. */
    static final String REPLACED = "replaced";

    private static final ScopedValue<String> SCHEMA = ScopedValue.newInstance();

    private ModelTables() {}

    /** Whether this thread works on shadows: then nobody sees yet what it does. */
    public static boolean inShadow() {
        return SCHEMA.isBound();
    }

    /** First in a transaction that reads or writes the read model by names without a schema. What has no shadow is found in {@code public}. */
    public static void choose(Db db) {
        if (inShadow()) {
            db.update("set local search_path to " + SCHEMA.get() + ", public");
        }
    }

    static <T, X extends Throwable> T shadowed(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SCHEMA, SHADOW).call(work);
    }
}
