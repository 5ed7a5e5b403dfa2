package dev.boussole.web.page.week;

import dev.boussole.service.desk.Snapshot;
import dev.boussole.web.page.Visit;

/** Finds the board of a visit. */
interface WeekBoards {
    /** Of the last review. */
    Board of(Visit visit, Snapshot now);
}
