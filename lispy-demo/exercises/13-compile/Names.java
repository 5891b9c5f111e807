package exercise.compile;

import java.util.List;

/**
 * The parameters of a procedure, as they are known before it runs: at the same index stands the
 * value in its {@link Frame}.
 *
 * @param outer those of the procedure around it; null if there is none
 */
record Names(List<String> names, Names outer) {}
