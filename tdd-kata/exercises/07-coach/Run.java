package exercise.coach;

/**
 * One run of the tests.
 *
 * @param green whether all passed; a run that does not compile is not green
 * @param newTests how many tests are new since the run before
 * @param code how many lines of code changed since the run before
 * @param minute when, in minutes from the start of the session
 */
record Run(boolean green, int newTests, int code, int minute) {}
