// A fixture has a service of its own, and while its browser draws, the other's service computes.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
