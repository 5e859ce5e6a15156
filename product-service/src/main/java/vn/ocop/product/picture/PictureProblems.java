package vn.ocop.product.picture;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class PictureProblems implements RefusalProblems<PictureRefusal> {

    @Override
    public Class<PictureRefusal> refusals() {
        return PictureRefusal.class;
    }

    @Override
    public Problem describe(PictureRefusal refusal) {
        return switch (refusal) {
            case PictureRefusal.NotAPicture(String detected) -> Problem.of("picture-type-not-taken", 415, detected);
            case PictureRefusal.Unreadable() -> Problem.of("picture-unreadable", 422);
            case PictureRefusal.OutOfSize(int width, int height, int least, int most) ->
                Problem.of("picture-out-of-size", 422, width, height, least, most);
        };
    }
}
