package vn.ocop.product.completion;

import java.util.List;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about completing a dossier. */
public sealed interface CompletionRefusal extends Refusal {

    /** @param what criteria, or a document type, that the request does not name */
    record NotAskedFor(List<String> what) implements CompletionRefusal {}

    /** Neither a proof nor an answer is another than in the last version, and nothing is explained. */
    record NothingCompleted() implements CompletionRefusal {}
}
