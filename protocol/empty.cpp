// Gives the library a source until its first real one lands.
