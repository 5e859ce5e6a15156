package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.publication.PublicationRefusal.NoSuchPublication;
import vn.ocop.statistics.publication.PublicationRefusal.NotSettled;

@ApplicationScoped
class PublicationProblems implements RefusalProblems<PublicationRefusal> {

    @Override
    public Class<PublicationRefusal> refusals() {
        return PublicationRefusal.class;
    }

    @Override
    public Problem describe(PublicationRefusal refusal) {
        return switch (refusal) {
            case NoSuchPublication(var id) -> Problem.of("no-such-publication", 404, id);
            case NotSettled(var knownAt, var settled) ->
                Problem.of("not-settled", 409, knownAt, settled).with("settled", settled);
        };
    }
}
