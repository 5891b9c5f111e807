package talkdemos.lispy.cli;

public class Main {
  public static void main(String[] a) throws Exception {
    System.out.println("hi " + java.util.Arrays.toString(a));
    int c = System.in.read();
    System.out.println("read " + c);
    System.exit(65);
  }
}
