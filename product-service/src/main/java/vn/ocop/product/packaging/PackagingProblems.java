package vn.ocop.product.packaging;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class PackagingProblems implements RefusalProblems<PackagingRefusal> {

    @Override
    public Class<PackagingRefusal> refusals() {
        return PackagingRefusal.class;
    }

    @Override
    public Problem describe(PackagingRefusal refusal) {
        return switch (refusal) {
            case PackagingRefusal.GtinTaken(String gtin) -> Problem.of("gtin-taken", 409, gtin);
            case PackagingRefusal.TooMany(int most) -> Problem.of("too-many-packagings", 409, most);
        };
    }
}
