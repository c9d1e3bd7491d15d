// Processes are killed, frozen and timed here: one thing at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
