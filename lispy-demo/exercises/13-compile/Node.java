package exercise.compile;

/** A piece of a program, ready to run. */
interface Node {
  /** Its value, where the parameters of the procedures around it have these values. */
  Object run(Frame frame);
}
