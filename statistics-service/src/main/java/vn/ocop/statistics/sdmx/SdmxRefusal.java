package vn.ocop.statistics.sdmx;

import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface SdmxRefusal extends Refusal {

    /** @param what as it was asked for */
    record NoSuchStructure(String what) implements SdmxRefusal {}
}
