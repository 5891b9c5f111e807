// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.PrintStream;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.ReadException;

/** Exit statuses, as BSD's sysexits.h numbers them. */
final class ExitStatus {
  static final int OK = 0;
  static final int WRONG_COMMAND_LINE = 2;
  static final int BAD_INPUT = 65;
  static final int PROGRAM_FAILED = 70;
  static final int OUTPUT_FAILED = 74;

  private ExitStatus() {}

  /**
   * Does something for a program; prints what goes wrong, and answers the status it stands for.
   *
   * @throws ExitException if the program ends itself
   * @throws Output.FailedException if what it prints cannot be written
   */
  static int of(Runnable action, PrintStream err) {
    try {
      action.run();
      return OK;
    } catch (LispyException e) {
      err.println(e.report());
      return e instanceof ReadException ? BAD_INPUT : PROGRAM_FAILED;
    } catch (Refusal e) {
      err.println(e.getMessage());
      return WRONG_COMMAND_LINE;
    } catch (StackOverflowError e) {
      err.println("a list is nested too deep to be shown");
      return PROGRAM_FAILED;
    } catch (CommandLine.WrongException | ExitException | Output.FailedException e) {
      throw e;
    } catch (RuntimeException e) {
      err.println("lispy: an error of Lispy itself, please report it: " + e);
      return PROGRAM_FAILED;
    }
  }
}
