"""What is done to somebody is answered: beats are written for whoever is touched, hit or led."""
