package vn.ocop.product.picture;

import vn.ocop.platform.problem.Refusal;

/** Every "no" about pictures. */
sealed interface PictureRefusal extends Refusal {

    /** By content. */
    record NotAPicture(String detected) implements PictureRefusal {}

    /** It says that it is one and cannot be drawn. */
    record Unreadable() implements PictureRefusal {}

    /** @param least and most pixels of a side */
    record OutOfSize(int width, int height, int least, int most) implements PictureRefusal {}
}
