package org.backfile.app;

import org.backfile.desk.EachDatabase;

/** The same week at a desk that lies on a PostgreSQL server. */
class WeekOnPostgresIT extends WeekIT {
  @Override
  EachDatabase database() {
    return EachDatabase.POSTGRES;
  }
}
