package vn.ocop.criteria;

/**
 * A criterion that counts only if another one earned enough: 5.2 (structure of the story) needs a story (5.1).
 *
 * @param criterion code of the other, earlier criterion
 * @param minPoints fewest points there
 */
public record AppliesIf(String criterion, int minPoints) {}
