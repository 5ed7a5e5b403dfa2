package dev.boussole.recommendation;

import dev.boussole.kpi.Kpi;
import java.time.LocalDate;

/** On which KPI, and on which day, a recommendation will be judged. */
public record Watch(Kpi kpi, LocalDate judgeOn) {}
