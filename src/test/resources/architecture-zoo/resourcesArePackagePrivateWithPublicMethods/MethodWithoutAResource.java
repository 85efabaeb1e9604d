package jp.ward.guard.check;

import jakarta.ws.rs.POST;

class MethodWithoutAResource {

  @POST
  public void nobodyReachesMe() {}
}
