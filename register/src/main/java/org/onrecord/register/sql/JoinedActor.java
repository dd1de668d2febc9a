package org.onrecord.register.sql;

import java.util.Optional;

/** A row of actor_party: an actor of a reading, the party it was taken for, and why. */
record JoinedActor(String actor, String party, String name, Optional<String> reason) {}
