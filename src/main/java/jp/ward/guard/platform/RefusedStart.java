package jp.ward.guard.platform;

import java.util.List;

/** Stops a start whose causes have been printed. Carries no stack: nothing is broken. */
public class RefusedStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedStart(List<String> problems) {
    super("the start was refused: " + String.join(" | ", problems), null, false, false);
  }
}
