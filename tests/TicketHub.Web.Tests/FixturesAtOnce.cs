// A fixture has a service and a database of its own, and half of its time it waits for one of them.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
