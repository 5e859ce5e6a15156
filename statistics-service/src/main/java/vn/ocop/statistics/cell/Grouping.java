package vn.ocop.statistics.cell;

import java.util.function.UnaryOperator;

/**
 * One dimension of a question; what is made of it is kept with it, so there are as many as dimensions and not as questions.
 *
 * @param code from the column's code to that of the dimension, e.g. from a product set to its sector; an empty code comes in too
 * @param order from the dimension's code to the text by which its codes are put in order
 */
public record Grouping(CellColumn column, UnaryOperator<String> code, UnaryOperator<String> order) {}
