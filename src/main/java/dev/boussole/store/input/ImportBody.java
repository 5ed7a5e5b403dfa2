package dev.boussole.store.input;

/** Reads what is to be imported. */
public interface ImportBody {
    /** @throws dev.boussole.campaign.InputException when it cannot be used: then nothing of it is kept */
    Draft read(ImportDesk desk);
}
