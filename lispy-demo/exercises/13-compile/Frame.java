package exercise.compile;

import java.util.List;

/**
 * The values of a call's parameters. There are no names in it.
 *
 * @param outer those of the procedure around the one that was called; null if there is none
 */
record Frame(List<Object> values, Frame outer) {}
